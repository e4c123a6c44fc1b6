/** What is sent of a provider that was filled in. */
import { describe, expect, it } from 'vitest';
import { kinds, newDraft, savedDraft } from './providerDraft.ts';

describe('savedDraft', () => {
  it('says nothing of what was left empty, and keeps the secret that is there', () => {
    const draft = newDraft('ldap');
    const saved = savedDraft({
      ...draft,
      settings: { ...draft.settings, authority: ' ', groupBase: 'ou=groups' },
      domains: [
        { domain: '', required: false },
        { domain: 'corp.example', required: true },
      ],
      mapping: { ...draft.mapping, groups: '', roles: [{ value: ' ', role: 'member' }] },
    });
    expect(saved).toMatchObject({
      settings: { authority: null, groupBase: 'ou=groups' },
      domains: [{ domain: 'corp.example', required: true }],
      mapping: { groups: null, roles: [] },
    });
    expect(saved).not.toHaveProperty('secret');
    expect(savedDraft({ ...draft, secret: 's' })).toHaveProperty('secret', 's');
  });

  it('begins every kind switched off, with a role for whoever comes', () => {
    for (const kind of kinds)
      expect(newDraft(kind)).toMatchObject({ active: false, mapping: { otherwise: ['member'] } });
  });
});
