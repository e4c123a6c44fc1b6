/** One pipeline: its name and its stages. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconDots, IconRestore, IconTrash } from '@tabler/icons-react';
import type { Option } from '../../../../../shared/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import { LabelPair } from '../parts/LabelPair.tsx';
import { OptionsEditor } from '../parts/OptionsEditor.tsx';
import styles from '../shape.module.css';
import type { PipelineDraft } from './pipelineDraft.ts';

interface PipelineCardProps {
  readonly pipeline: PipelineDraft;
  /** The only one: its name tells nothing and is not asked for. */
  readonly alone: boolean;
  readonly standard: boolean;
  readonly stored: readonly Option[];
  onChange(pipeline: PipelineDraft): void;
  onMerge(option: Option): void;
  onRemove?(): void;
}

export function PipelineCard(props: PipelineCardProps) {
  const { pipeline, alone, standard, stored, onChange, onMerge, onRemove } = props;
  const name = labelOf(pipeline.label);
  return (
    <section className={styles.card} aria-label={name} data-closed={pipeline.retired || undefined}>
      {!alone && (
        <div className={styles.cardHead}>
          <LabelPair
            label={t('shape.pipeline')}
            value={pipeline.label}
            onChange={(label) => onChange({ ...pipeline, label })}
          />
          {pipeline.retired && <span className={styles.fact}>{t('shape.option.closed')}</span>}
          {!standard && (
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon aria-label={t('shape.pipeline.actions', { name })}>
                  <IconDots size={16} stroke={1.6} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  leftSection={
                    pipeline.retired ? (
                      <IconRestore size={16} stroke={1.6} aria-hidden />
                    ) : (
                      <IconArchive size={16} stroke={1.6} aria-hidden />
                    )
                  }
                  onClick={() => onChange({ ...pipeline, retired: !pipeline.retired })}
                >
                  {t(pipeline.retired ? 'shape.option.reopen' : 'shape.pipeline.close')}
                </Menu.Item>
                {onRemove && (
                  <Menu.Item
                    data-danger
                    leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
                    onClick={onRemove}
                  >
                    {t('shape.remove')}
                  </Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
          )}
        </div>
      )}
      <OptionsEditor
        stages
        label={t('shape.stages')}
        options={pipeline.stages}
        stored={stored}
        error={undefined}
        onChange={(stages) => onChange({ ...pipeline, stages })}
        onMerge={onMerge}
      />
    </section>
  );
}
