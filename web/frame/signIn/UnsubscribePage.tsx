/** The page behind the link at the end of a daily mail: one button, because programs that look at links must not press it. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { doorApi } from '../../base/api.ts';
import { problemOf } from '../../base/apiProblem.ts';
import { t } from '../../base/texts.ts';
import { addressToken } from './addressToken.ts';
import { SignInFrame } from './SignInFrame.tsx';

export function UnsubscribePage() {
  const [token] = useState(addressToken);
  const [said, setSaid] = useState<string>();
  const [done, setDone] = useState(false);
  const stop = async () => {
    try {
      await doorApi.POST('/api/v1/unsubscribe', {
        params: { query: { token } },
        body: '' as never,
      });
      setDone(true);
    } catch (thrown) {
      setSaid(problemOf(thrown).sentence);
    }
  };
  return (
    <SignInFrame title={t('unsubscribe.title')}>
      <p role="status">{done ? t('unsubscribe.done') : (said ?? t('unsubscribe.text'))}</p>
      {!done && (
        <Button size="lg" variant="filled" mt={16} onClick={() => void stop()}>
          {t('unsubscribe.button')}
        </Button>
      )}
    </SignInFrame>
  );
}
