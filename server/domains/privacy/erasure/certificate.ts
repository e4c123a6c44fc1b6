/** The certificate of an erasure: what was done where, by whom and when, without a word about the person. */
import { hash } from 'node:crypto';
import type { Label } from '../../../../shared/labels.ts';
import type { Certificate, HeldPlace } from '../../../../shared/privacy.ts';
import { canonicalJson } from '../../../platform/audit/canonicalJson.ts';
import type { Context } from '../../../platform/context.ts';
import type { Subject } from '../../../platform/records/erasing/erasing.ts';
import type { ErasureRow } from './storedErasures.ts';

export function certificateOf(
  ctx: Context,
  row: ErasureRow,
  subjects: readonly Subject[],
  finishedAt: string,
  places: readonly HeldPlace[],
  kept: readonly Label[],
): { readonly certificate: Certificate; readonly hash: string } {
  const certificate: Certificate = {
    format: 'guanxi-erasure-1',
    id: row.id,
    workspace: ctx.workspace.name,
    subjects: subjects.map(({ object, id }) => ({
      object: ctx.registry.objects.get(object)?.plural ?? object,
      id,
    })),
    mode: row.mode,
    origin: row.origin,
    requestedBy: row.requested_by,
    requestedAt: row.created_at,
    finishedAt,
    places,
    kept,
  };
  return { certificate, hash: certificateHash(certificate) };
}

/** SHA-256 in hex over the canonical JSON of the certificate; the same stands in the audit trail. */
export function certificateHash(certificate: Certificate): string {
  return hash('sha256', canonicalJson(certificate), 'hex');
}
