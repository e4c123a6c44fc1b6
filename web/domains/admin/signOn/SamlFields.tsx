/** SAML: read from the provider's metadata, or typed. */
import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../../base/api.ts';
import { t } from '../../../base/texts.ts';
import { ErrorState } from '../../../components/ErrorState.tsx';
import type { FieldsProps } from './ProviderPanel.tsx';

const between = '\n\n';

export function SamlFields({ draft, at, say }: FieldsProps) {
  const { entityId, signInUrl, certificates } = draft.settings;
  const [source, setSource] = useState('');
  const read = useMutation({
    mutationFn: () => {
      const text = source.trim();
      const body = text.startsWith('<') ? { xml: text } : { url: text };
      return bodyOf(api.POST('/api/v1/signOn/samlMetadata', { body }));
    },
    onSuccess: (found) => {
      say(found);
      setSource('');
    },
  });
  return (
    <>
      <Textarea
        label={t('signOn.metadata')}
        description={t('signOn.metadataHelp')}
        autosize
        minRows={2}
        maxRows={6}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      {read.isError && <ErrorState error={read.error} />}
      <div>
        <Button disabled={source.trim() === ''} loading={read.isPending} onClick={() => read.mutate()}>
          {t('signOn.metadataRead')}
        </Button>
      </div>
      <TextInput
        label={t('signOn.entityId')}
        value={String(entityId)}
        error={at('settings.entityId')}
        onChange={(event) => say({ entityId: event.currentTarget.value })}
      />
      <TextInput
        label={t('signOn.signInUrl')}
        value={String(signInUrl)}
        error={at('settings.signInUrl')}
        onChange={(event) => say({ signInUrl: event.currentTarget.value })}
      />
      <Textarea
        label={t('signOn.certificates')}
        description={t('signOn.certificatesHelp')}
        autosize
        minRows={3}
        maxRows={10}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12 } }}
        value={(certificates as string[]).join(between)}
        error={at('settings.certificates')}
        onChange={(event) => say({ certificates: certificatesOf(event.currentTarget.value) })}
      />
    </>
  );
}

/** Each begins with its own line; what is typed before the first stays as it is until it is one. */
function certificatesOf(text: string): string[] {
  const parts = text.split(/(?=-----BEGIN CERTIFICATE-----)/).map((part) => part.trim());
  return parts.filter((part) => part !== '');
}
