/** What was found, the commonest first: how many records, those records, and the fix where there is one. */
import { Button } from '@mantine/core';
import { IconCircleCheck, IconWand } from '@tabler/icons-react';
import { useState } from 'react';
import { cleaningRules } from '../../../../shared/cleaning/cleaningRules.ts';
import type { ObjectMeta } from '../../../../shared/metadata.ts';
import type { QualityFindingGroup } from '../../../../shared/quality/qualityAnswers.ts';
import { t } from '../../../base/texts.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { reasonWords } from './findingWords.ts';
import styles from './quality.module.css';

interface FindingsProps {
  readonly object: ObjectMeta;
  readonly findings: readonly QualityFindingGroup[];
  readonly chosen: QualityFindingGroup | null;
  onChoose(finding: QualityFindingGroup | null): void;
  onFix(finding: QualityFindingGroup): void;
}

const shownAtFirst = 8;

/** The same rule stands here twice: for values that it can put right, and for those that somebody must look at. */
function isByHand({ fixable, finding }: QualityFindingGroup): boolean {
  return !fixable && cleaningRules.some(({ name }) => name === finding);
}

export function Findings({ object, findings, chosen, onChoose, onFix }: FindingsProps) {
  const [all, setAll] = useState(false);
  if (findings.length === 0)
    return <EmptyState icon={IconCircleCheck} title={t('quality.clean')} text={t('quality.cleanText')} />;
  // What can be put right with one click stands before what somebody must look at.
  const ordered = [...findings].sort(
    (a, b) => Number(b.fixable) - Number(a.fixable) || b.records - a.records,
  );
  const shown = all ? ordered : ordered.slice(0, shownAtFirst);
  return (
    <>
      <ul className={styles.findings}>
        {shown.map((finding) => {
          const words = reasonWords(object, finding);
          const isChosen = chosen?.issue === finding.issue;
          return (
            <li key={finding.issue}>
              <button
                type="button"
                className={styles.finding}
                aria-pressed={isChosen}
                onClick={() => onChoose(isChosen ? null : finding)}
              >
                <span>
                  {words}
                  {isByHand(finding) && <span className={styles.quiet}> · {t('quality.byHand')}</span>}
                </span>
                <span className={styles.number}>{t('quality.count', { count: finding.records })}</span>
              </button>
              {finding.fixable && (
                <Button
                  leftSection={<IconWand size={16} stroke={1.6} aria-hidden />}
                  aria-label={t('quality.fixNamed', { what: words })}
                  onClick={() => onFix(finding)}
                >
                  {t('quality.fix')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {ordered.length > shownAtFirst && (
        <Button variant="subtle" onClick={() => setAll(!all)}>
          {all ? t('quality.fewer') : t('quality.more', { count: ordered.length - shownAtFirst })}
        </Button>
      )}
    </>
  );
}
