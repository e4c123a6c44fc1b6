/** Single imports that programs and earlier versions brought. */
import type { ImportInfo } from '../../../shared/imports.ts';
import { useObjects } from '../../base/metadata.ts';
import { labelOf, t } from '../../base/texts.ts';
import { FormerTable } from './FormerTable.tsx';
import { JobState } from './JobState.tsx';

export function FormerImports({ imports }: { readonly imports: readonly ImportInfo[] }) {
  const objects = useObjects();
  const lines = imports.map((each) => {
    const plural = (each.rules ?? each.proposal.rules).object;
    const object = objects.find((one) => one.plural === plural);
    return {
      id: each.id,
      name: each.fileName,
      about: object ? labelOf(object.pluralLabel) : plural,
      rows: each.shape.rowCount,
      state: each.run ? <JobState id={each.run} /> : t('import.notRun'),
      createdAt: each.createdAt,
    };
  });
  return (
    <FormerTable
      title={t('move.single')}
      columns={[t('import.file'), t('import.object')]}
      place="import"
      lines={lines}
    />
  );
}
