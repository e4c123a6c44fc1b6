/** Changing how far sharing goes in the workspace; where children begin or cease to inherit, a job brings them in line. */
import { inTransaction } from '../../../base/context.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { raiseRightsVersion } from '../../permissions/rightsFollow.ts';
import {
  readSharingSettings,
  type SharingSettings,
  sharingSetting,
  storeSharingSettings,
} from '../../permissions/sharing/settings.ts';
import { startRekey } from './rekeyRun.ts';
import { inheritingObjects } from './shareable.ts';
import { refused } from './shareRecords.ts';
import { same } from './writeRules.ts';

export type SettingsChange = { readonly [Name in keyof SharingSettings]?: SharingSettings[Name] | undefined };

/** Answers the jobs that were started, by object. */
export function changeSharingSettings(
  outside: Context,
  change: SettingsChange,
): Promise<{ settings: SharingSettings; jobs: Readonly<Record<string, string>> }> {
  return inTransaction(outside, async (ctx) => {
    const before = await readSharingSettings(ctx);
    const settings: SharingSettings = {
      managerChain: change.managerChain ?? before.managerChain,
      inheritance: { ...before.inheritance, ...change.inheritance },
      teamRoles: change.teamRoles ?? before.teamRoles,
    };
    check(ctx, settings);
    if (same(before, settings)) return { settings, jobs: {} };
    await storeSharingSettings(ctx, settings);
    await raiseRightsVersion(ctx);
    await record(ctx, [
      { verb: 'settingChanged', object: sharingSetting, before: { ...before }, after: { ...settings } },
    ]);
    const jobs: Record<string, string> = {};
    for (const { name } of inheritingObjects(ctx.registry)) {
      if ((before.inheritance[name] ?? 'none') !== (settings.inheritance[name] ?? 'none'))
        jobs[name] = await startRekey(ctx, name);
    }
    return { settings, jobs };
  });
}

function check(ctx: Context, { inheritance, teamRoles }: SharingSettings): void {
  const known = new Set(inheritingObjects(ctx.registry).map(({ name }) => name));
  const foreign = Object.keys(inheritance).find((name) => !known.has(name));
  if (foreign !== undefined) {
    throw refused('inheritance', {
      en: `“${foreign}” has no account to inherit from; these have: ${[...known].join(', ')}.`,
      zh: `“${foreign}”没有可继承的客户；可设置的对象有：${[...known].join('、')}。`,
    });
  }
  const values = teamRoles.map(({ value }) => value);
  const twice = values.find((value, at) => values.indexOf(value) !== at);
  if (twice !== undefined) {
    throw refused('teamRoles', {
      en: `The part “${twice}” is there twice.`,
      zh: `团队角色“${twice}”重复。`,
    });
  }
}
