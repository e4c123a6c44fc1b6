/** Settings of what the data look like, and of how good they are. */
import type { SettingsGroup } from './settingsPage.ts';

const objectShape = () =>
  import('../../../domains/admin/shape/objects/ObjectShapePage.tsx').then((it) => it.ObjectShapePage);

export const shapePages: SettingsGroup = {
  text: 'shape.group',
  pages: [
    {
      path: '/settings/objects',
      text: 'shape.objects',
      right: 'metadata',
      load: () => import('../../../domains/admin/shape/objects/ObjectsPage.tsx').then((it) => it.ObjectsPage),
      inner: { '/$name': objectShape, '/$name/$tab': objectShape },
    },
    {
      path: '/settings/changes',
      text: 'shape.changes',
      right: 'metadata',
      load: () => import('../../../domains/admin/shape/changes/ChangesPage.tsx').then((it) => it.ChangesPage),
    },
    {
      path: '/settings/transfer',
      text: 'shape.transfer',
      right: 'metadata',
      load: () =>
        import('../../../domains/admin/shape/transfer/TransferPage.tsx').then((it) => it.TransferPage),
    },
    {
      path: '/settings/quality',
      text: 'settings.quality',
      right: 'dataQuality',
      load: () => import('../../../domains/admin/quality/QualityPage.tsx').then((it) => it.QualityPage),
      inner: {
        '/$object': () =>
          import('../../../domains/admin/quality/ObjectQualityPage.tsx').then((it) => it.ObjectQualityPage),
      },
    },
    {
      path: '/settings/duplicates',
      text: 'settings.duplicates',
      right: 'duplicates',
      load: () =>
        import('../../../domains/admin/duplicates/DuplicatesPage.tsx').then((it) => it.DuplicatesPage),
    },
  ],
};
