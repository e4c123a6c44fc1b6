/** One change: its sentence, and folded under it what was and what is, member by member. */
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowRight } from '@tabler/icons-react';
import type { ConfigChange } from '../../../../../shared/config/store.ts';
import { useFormat } from '../../../../base/format.ts';
import { useObjects } from '../../../../base/metadata.ts';
import { type TextKey, t } from '../../../../base/texts.ts';
import styles from '../shape.module.css';
import { fieldNamesOf, memberChanges, nameOf, objectOf, valueWords, verbOf } from './changeWords.ts';

interface ChangeRowProps {
  readonly change: ConfigChange;
  onUndo(): void;
}

type Item = ConfigChange['items'][number];

export function ChangeRow({ change, onUndo }: ChangeRowProps) {
  const format = useFormat();
  const { items } = change;
  const [first] = items;
  return (
    <li className={styles.change}>
      <div className={styles.changeHead}>
        <div className={styles.itemWords}>
          <p className={styles.changeWords}>
            {first && <Sentence item={first} />}
            {items.length > 1 && (
              <span className={styles.other}> {t('shape.changes.andMore', { count: items.length - 1 })}</span>
            )}
          </p>
          <p className={styles.itemSub}>
            {change.actor.name ?? t('record.system')} ·{' '}
            <time dateTime={change.at} title={format.moment(change.at)}>
              {format.ago(change.at)}
            </time>
          </p>
        </div>
        {change.undoneBy && <span className={styles.fact}>{t('shape.changes.undone')}</span>}
        {change.final && <span className={styles.fact}>{t('shape.changes.final')}</span>}
        {!change.undoneBy && !change.final && (
          <Button
            size="xs"
            leftSection={<IconArrowBackUp size={14} stroke={1.6} aria-hidden />}
            onClick={onUndo}
          >
            {t('frame.undo')}
          </Button>
        )}
      </div>
      <details className={styles.changeDetails}>
        <summary>{t('shape.changes.details')}</summary>
        {items.map((item) => (
          <Differences key={`${item.kind}/${item.name}`} item={item} named={items.length > 1} />
        ))}
      </details>
    </li>
  );
}

function Sentence({ item }: { readonly item: Item }) {
  const objects = useObjects();
  const object = objectOf(item, objects);
  return (
    <>
      {t(`shape.did.${verbOf(item)}`, { kind: t(`shape.kind.${item.kind}`) })}{' '}
      <strong>{nameOf(item, objects)}</strong>
      {object && <span className={styles.other}> · {object}</span>}
    </>
  );
}

function Differences({ item, named }: { readonly item: Item; readonly named: boolean }) {
  const names = fieldNamesOf(item, useObjects());
  const changes = memberChanges(item.before, item.after);
  return (
    <div className={styles.difference}>
      {named && (
        <p>
          <Sentence item={item} />
        </p>
      )}
      <dl>
        {changes.map(({ member, before, after }) => (
          <div key={member}>
            <dt>{memberWord(member)}</dt>
            <dd>
              {item.before !== null && (
                <>
                  <del>{valueWords(before, names)}</del>
                  <IconArrowRight size={14} stroke={1.6} aria-label={t('shape.changes.became')} />
                </>
              )}
              {item.after !== null && <ins>{valueWords(after, names)}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const members: Readonly<Record<string, TextKey>> = {
  label: 'shape.label',
  pluralLabel: 'shape.pluralLabel',
  plural: 'shape.apiName',
  icon: 'shape.icon',
  title: 'shape.object.title',
  module: 'shape.object.module',
  type: 'shape.type',
  help: 'shape.help',
  required: 'shape.required',
  unique: 'shape.unique',
  searched: 'shape.searched',
  default: 'shape.default',
  options: 'shape.options',
  targets: 'shape.targets',
  relation: 'shape.relation',
  maxLength: 'shape.maxLength',
  min: 'shape.min',
  max: 'shape.max',
  scale: 'shape.scale',
  retired: 'shape.retired',
  stages: 'shape.stages',
  description: 'shape.recordType.description',
  isDefault: 'shape.recordType.isDefault',
  defaults: 'shape.recordType.defaults',
  pipeline: 'shape.pipeline',
  roles: 'shape.layout.roles',
  recordType: 'shape.layout.recordType',
  recordTypes: 'shape.forRecordTypes',
  keyFields: 'shape.layout.keyFields',
  pathField: 'shape.fact.path',
  subtitleFields: 'shape.fact.subtitle',
  timelineOf: 'shape.fact.timeline',
  readersFrom: 'shape.fact.readers',
  inSearch: 'shape.fact.search',
  formula: 'shape.type.formula',
  rollup: 'shape.type.rollup',
  multiple: 'shape.multiple',
  sections: 'shape.layout.sections',
  when: 'shape.rule.condition',
  require: 'shape.rule.requireFields',
  message: 'shape.rule.message',
  field: 'shape.rule.beside',
  onChange: 'shape.rule.onChange',
  inactive: 'shape.rule.off',
  controlledBy: 'shape.dependency.controlledBy',
  allowed: 'shape.dependency.matrix',
  otherwise: 'shape.dependency.empty',
  pattern: 'shape.numbering.pattern',
  reset: 'shape.numbering.reset',
  start: 'shape.numbering.start',
  fields: 'shape.key.fields',
};

function memberWord(member: string): string {
  return Object.hasOwn(members, member) ? t(members[member] as TextKey) : member;
}
