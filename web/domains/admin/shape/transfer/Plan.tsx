/** What files would do to this workspace: what is made, changed and removed, what else follows, and what stands against it. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ConfigChangeAnswer, ConfigOutcome } from '../../../../../shared/config/store.ts';
import { useObjects } from '../../../../base/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { nameOf, objectOf } from '../changes/changeWords.ts';
import styles from '../shape.module.css';

interface PlanProps {
  readonly answer: ConfigChangeAnswer;
  readonly busy: boolean;
  onApply(): void;
  onGiveUp(): void;
}

const verbs = ['create', 'update', 'delete'] as const;
const signs = { create: IconPlus, update: IconPencil, delete: IconTrash } as const;

export function Plan({ answer, busy, onApply, onGiveUp }: PlanProps) {
  const { outcomes, problems } = answer;
  if (outcomes.length === 0 && problems.length === 0) {
    return (
      <p className={styles.unused} role="status">
        <IconCircleCheck size={16} stroke={1.6} aria-hidden />
        {t('shape.plan.same')}
      </p>
    );
  }
  return (
    <section className={styles.card} aria-label={t('shape.plan')}>
      <h3 className={styles.sectionTitle}>{t('shape.plan')}</h3>
      {problems.length > 0 && (
        <div className={styles.usePart} data-blocks="" role="alert">
          <p className={styles.useTitle}>
            <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
            {t('shape.plan.problems')}
          </p>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.kind}/${problem.name}/${problem.path}/${problem.text.en}`}>
                <code className={styles.code}>
                  {problem.kind}/{problem.name}
                </code>{' '}
                {labelOf(problem.text)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {verbs.map((verb) => (
        <Outcomes key={verb} verb={verb} outcomes={outcomes.filter((outcome) => outcome.verb === verb)} />
      ))}
      <div className={styles.dialogButtons}>
        <Button size="lg" variant="subtle" onClick={onGiveUp}>
          {t('shape.giveUp')}
        </Button>
        <Button size="lg" variant="filled" disabled={problems.length > 0} loading={busy} onClick={onApply}>
          {t('shape.plan.apply')}
        </Button>
      </div>
    </section>
  );
}

interface OutcomesProps {
  readonly verb: (typeof verbs)[number];
  readonly outcomes: readonly ConfigOutcome[];
}

function Outcomes({ verb, outcomes }: OutcomesProps) {
  const objects = useObjects();
  if (outcomes.length === 0) return null;
  const Sign = signs[verb];
  return (
    <div className={styles.planPart}>
      <p className={styles.useTitle}>
        <Sign size={16} stroke={1.6} aria-hidden />
        {t(`shape.plan.${verb}`, { count: outcomes.length })}
      </p>
      <ul className={styles.plain}>
        {outcomes.map((outcome) => {
          const item = { kind: outcome.kind, name: outcome.name, before: null, after: outcome.data };
          return (
            <li key={`${outcome.kind}/${outcome.name}`}>
              {t(`shape.kind.${outcome.kind}`)} <strong>{nameOf(item, objects)}</strong>{' '}
              <span className={styles.other}>
                {objectOf(item, objects)}
                {[...outcome.effects, ...outcome.uses.map((use) => use.label)].map((words) => (
                  <span key={words.en}> · {labelOf(words)}</span>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
