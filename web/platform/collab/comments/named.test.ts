/** A name that was picked stays the person that was picked, wherever it stands. */
import { describe, expect, it } from 'vitest';
import { asTyped, nameBefore, withMentions } from './named.ts';

const xu = { of: 'user', id: '01890a5d-ac96-774b-bcce-b302099a8057', label: 'Xu' } as const;
const xuJia = { of: 'user', id: '01890a5d-ac96-774b-bcce-b302099a8058', label: 'Xu Jia' } as const;

describe('names in a comment', () => {
  it('are looked for after an @ that begins a word', () => {
    expect(nameBefore('Ask @xuj', 8)).toBe('xuj');
    expect(nameBefore('@', 1)).toBe('');
    expect(nameBefore('问一下，@徐', 6)).toBe('徐');
    expect(nameBefore('mail a@b.example', 16)).toBeNull();
    expect(nameBefore('@Xu Jia and', 11)).toBeNull();
  });

  it('become mentions and words again', () => {
    const body = withMentions('@Xu Jia and @Xu, @Xu Jia', [xu, xuJia]);
    expect(body).toBe(`@[Xu Jia](user:${xuJia.id}) and @[Xu](user:${xu.id}), @[Xu Jia](user:${xuJia.id})`);
    expect(asTyped(body)).toEqual({ text: '@Xu Jia and @Xu, @Xu Jia', named: [xuJia, xu] });
  });
});
