/** A user's e-mail can be signed in with and his time zone exists: everything that shows him a day depends on it. */
import { ValueError } from '../../../../shared/errors.ts';
import type { User } from '../../../../shared/records.gen.ts';
import { isTimeZone } from '../../../../shared/timeZone.ts';
import { foldEmail } from '../../../platform/identity/email.ts';
import type { Trait } from '../../../platform/metadata/trait.ts';

export const emailAndTimeZone: Trait<User> = {
  name: 'emailAndTimeZone',
  step: 'check',
  run(_ctx, rows) {
    for (const { after, given, refusals } of rows) {
      if (given.has('email') && after.email) {
        try {
          foldEmail(after.email);
        } catch (error) {
          if (!(error instanceof ValueError)) throw error;
          refusals.push({ field: 'email', code: 'invalid_value', text: error.text });
        }
      }
      if (given.has('timeZone') && after.timeZone && !isTimeZone(after.timeZone)) {
        refusals.push({
          field: 'timeZone',
          code: 'invalid_value',
          text: {
            en: 'There is no such time zone; write it like Asia/Shanghai.',
            zh: '没有这个时区，请写成 Asia/Shanghai 的形式。',
          },
        });
      }
    }
  },
};
