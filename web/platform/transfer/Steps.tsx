/** The steps of an import, with the one at hand marked. */
import { IconCheck } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import { t } from '../../base/texts.ts';
import classes from './import.module.css';

interface Props<Name extends string> {
  readonly names: readonly Name[];
  readonly at: Name;
  readonly isOpen: (name: Name) => boolean;
  readonly textOf: (name: Name) => string;
  readonly onStep: (name: Name) => void;
}

export function Steps<Name extends string>({ names, at, isOpen, textOf, onStep }: Props<Name>) {
  const list = useRef<HTMLOListElement>(null);
  // On a phone they are wider than the page: the one at hand is seen whole.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark moves with the step
  useLayoutEffect(() => {
    const line = list.current;
    const now = line?.querySelector('[aria-current]');
    if (line && now)
      line.scrollLeft += now.getBoundingClientRect().right - line.getBoundingClientRect().right;
  }, [at]);
  return (
    <ol ref={list} className={classes.steps} aria-label={t('import.steps')}>
      {names.map((name, index) => {
        const past = names.indexOf(at) > index;
        return (
          <li key={name} data-now={name === at || undefined} aria-current={name === at ? 'step' : undefined}>
            <button type="button" disabled={!isOpen(name) && name !== at} onClick={() => onStep(name)}>
              <span className={classes.stepMark}>
                {past ? <IconCheck size={12} stroke={2.2} aria-hidden /> : index + 1}
              </span>
              {textOf(name)}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
