/** The layout editor: a shelf of fields at the left, the sections in the middle, what is chosen at the right. */
import { announce } from '@atlaskit/pragmatic-drag-and-drop-live-region';
import { Button, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowLeft, IconEye, IconPlus, IconSettings } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ObjectMeta } from '../../../../../shared/metadata.ts';
import { fieldOf } from '../../../../base/metadata.ts';
import { labelOf, t } from '../../../../base/texts.ts';
import type { StoredDocument } from '../documentsOf.ts';
import { LeaveBar } from '../parts/LeaveBar.tsx';
import { partName } from '../parts/partName.ts';
import { besideOf, type Step, stepped } from '../parts/placed.ts';
import { useSave } from '../parts/useSave.ts';
import { Inspector } from './Inspector.tsx';
import { LayoutPreview } from './LayoutPreview.tsx';
import {
  addSection,
  appendField,
  type LayoutDraft,
  layoutDocument,
  layoutDraft,
  placeField,
  placeOf,
  startLayout,
  stepField,
  withoutField,
} from './layoutDraft.ts';
import styles from './layouts.module.css';
import { SectionCard } from './SectionCard.tsx';
import { Shelf } from './Shelf.tsx';
import { useLayoutCheck } from './useLayoutCheck.ts';

interface LayoutEditorProps {
  readonly object: ObjectMeta;
  /** Null: a new one. */
  readonly layout: StoredDocument<'layout'> | null;
  readonly taken: readonly string[];
  onClose(): void;
}

/** What the right side is about; null is the layout itself. */
export type Chosen = { readonly kind: 'field' | 'section'; readonly key: string } | null;

const startLabel = { en: 'Standard', zh: '标准布局' };

export function LayoutEditor({ object, layout, taken, onClose }: LayoutEditorProps) {
  const [draft, setDraft] = useState<LayoutDraft>(() =>
    layout ? layoutDraft(layout.data) : startLayout(object, startLabel),
  );
  const [changed, setChanged] = useState(layout === null);
  const [chosen, setChosen] = useState<Chosen>(null);
  const [inspecting, setInspecting] = useState(false);
  const [previewing, setPreviewing] = useState(false);
  const narrow = useMediaQuery('(max-width: 1199px)', false, { getInitialValueInEffect: false });
  const saving = useSave(onClose);
  const canvas = useRef<HTMLDivElement>(null);
  const [part] = useState(layout?.part);
  const problems = useLayoutCheck(object, part ?? 'draft', draft, changed);

  const put = (next: LayoutDraft) => {
    if (next === draft) return;
    saving.clear();
    setChanged(true);
    setDraft(next);
  };
  const choose = (next: Chosen) => {
    setChosen(next);
    setInspecting(true);
  };
  const tell = (name: string, next: LayoutDraft) => {
    const place = placeOf(next, name);
    const words = labelOf(fieldOf(object, name)?.label ?? { en: name, zh: name });
    announce(
      place
        ? t('shape.layout.nowIn', { name: words, section: labelOf(place.section.label), place: place.at + 1 })
        : t('shape.layout.nowShelf', { name: words }),
    );
    requestAnimationFrame(() =>
      canvas.current
        ?.querySelector<HTMLElement>(`[data-layout-field="${CSS.escape(name)}"] [data-grip] button`)
        ?.focus(),
    );
  };
  const act = (name: string, next: LayoutDraft) => {
    if (next === draft) return;
    put(next);
    tell(name, next);
  };
  const stepSection = (at: number, step: Step) =>
    put({ ...draft, sections: stepped(draft.sections, at, step) });
  const save = async () => {
    const name = part ?? (await partName(draft.label, taken, 'layout'));
    await saving.save(
      [
        {
          kind: 'layout',
          name: `${object.name}.${name}`,
          data: layoutDocument(draft),
          version: layout?.version ?? 0,
        },
      ],
      t('shape.saved', { name: labelOf(draft.label) }),
    );
  };
  const inspector = (
    <Inspector
      object={object}
      draft={draft}
      chosen={chosen}
      saving={saving}
      onChange={put}
      onChoose={setChosen}
    />
  );
  return (
    <div className={styles.editor}>
      <div className={styles.bar}>
        <Button
          variant="subtle"
          leftSection={<IconArrowLeft size={16} stroke={1.6} aria-hidden />}
          onClick={onClose}
        >
          {t('shape.layout.all')}
        </Button>
        <h2 className={styles.title}>{labelOf(draft.label)}</h2>
        <span className={styles.tools}>
          <Button
            leftSection={<IconSettings size={16} stroke={1.6} aria-hidden />}
            onClick={() => choose(null)}
          >
            {t('shape.layout.forWhom')}
          </Button>
          <Button
            leftSection={<IconEye size={16} stroke={1.6} aria-hidden />}
            onClick={() => setPreviewing(true)}
          >
            {t('shape.layout.preview')}
          </Button>
        </span>
      </div>
      <div className={styles.panes} data-narrow={narrow || undefined}>
        <Shelf
          object={object}
          draft={draft}
          problems={problems}
          onDrop={(name) => act(name, withoutField(draft, name))}
          onAdd={(name, key) => act(name, appendField(draft, name, key))}
        />
        <div ref={canvas} className={styles.canvas}>
          {draft.sections.map((section, index) => (
            <SectionCard
              key={section.key}
              object={object}
              section={section}
              sections={draft.sections}
              first={index === 0}
              last={index === draft.sections.length - 1}
              chosen={chosen}
              problems={problems}
              onChoose={choose}
              onStep={(step) => stepSection(index, step)}
              onPlaceSection={(moved, beside, side) =>
                put({
                  ...draft,
                  sections: besideOf(draft.sections, (entry) => entry.key, moved, beside, side),
                })
              }
              onAppend={(name) => act(name, appendField(draft, name, section.key))}
              onPlaceField={(name, beside, side) => act(name, placeField(draft, name, beside, side))}
              onStepField={(name, step) => act(name, stepField(draft, name, step))}
              onMoveField={(name, key) => act(name, appendField(draft, name, key))}
              onTakeOut={(name) => {
                act(name, withoutField(draft, name));
                if (chosen?.key === name) setChosen(null);
              }}
            />
          ))}
          <Button
            leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
            onClick={() => {
              const next = addSection(draft);
              put(next.draft);
              choose({ kind: 'section', key: next.key });
            }}
          >
            {t('shape.section.add')}
          </Button>
        </div>
        {!narrow && <aside className={styles.inspector}>{inspector}</aside>}
      </div>
      {narrow && inspecting && (
        <Drawer
          opened
          onClose={() => setInspecting(false)}
          position="right"
          size="min(100%, 400px)"
          title={t('shape.layout.properties')}
          closeButtonProps={{ 'aria-label': t('frame.close') }}
        >
          {inspector}
        </Drawer>
      )}
      {changed && (
        <LeaveBar
          saving={saving}
          members={['sections', 'form', 'quickCreate']}
          onSave={() => void save()}
          onGiveUp={onClose}
        />
      )}
      {previewing && <LayoutPreview object={object} draft={draft} onClose={() => setPreviewing(false)} />}
    </div>
  );
}
