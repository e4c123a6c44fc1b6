/** Opens the one dialog that asks who it is, whichever request wants it; requests that want it meanwhile wait for the same. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { apiEvents } from '../../base/api.ts';
import { openTexts } from '../../base/texts.ts';

const StepUpDialog = lazy(async () => ({ default: (await import('./StepUpDialog.tsx')).StepUpDialog }));

interface Question {
  readonly reason: string;
  readonly answer: (proved: boolean) => void;
}

export function StepUpHost() {
  const [question, setQuestion] = useState<Question | null>(null);
  useEffect(() => {
    let asked: Promise<boolean> | null = null;
    apiEvents.stepUp = (problem) => {
      asked ??= openTexts('security')
        .then(
          () =>
            new Promise<boolean>((answer) =>
              setQuestion({ reason: String(problem.document.reason), answer }),
            ),
        )
        .finally(() => {
          asked = null;
          setQuestion(null);
        });
      return asked;
    };
    return () => {
      apiEvents.stepUp = async () => false;
    };
  }, []);
  if (question === null) return null;
  return (
    <Suspense fallback={null}>
      <StepUpDialog reason={question.reason} onAnswer={question.answer} />
    </Suspense>
  );
}
