/** Which chapter of the guide, and which part of it, speaks of a page. */

/** From the path within the workspace to `chapter` or `chapter#part`; the first that fits. */
const places: readonly (readonly [RegExp, string])[] = [
  [/^\/$/, 'home'],
  [/^\/import/, 'import'],
  [/^\/migration/, 'moving-in'],
  [/^\/inbox/, 'together'],
  [/^\/recycle-bin/, 'history'],
  [/^\/[^/]+\/[^/]+\/history/, 'history'],
  [/^\/settings\/(me|notifications)/, 'around'],
  [/^\/settings\/sign-on/, 'sign-on'],
  [/^\/(settings\/(privacy|keeping)|privacyRequests|consents|consentPurposes)/, 'privacy'],
  [/^\/settings\/(users|departments|groups|queues|roles|rights|sharing)/, 'access'],
  [/^\/settings\/quality/, 'data-quality'],
  [/^\/settings\/duplicates/, 'duplicates'],
  [/^\/settings\/(objects|changes|transfer|configuration)/, 'shape'],
  [/^\/settings\/(mail|outbox)/, 'together'],
  [/^\/settings\/leaving/, 'export'],
  [/^\/settings\/(jobs|backup|workspaces?|sandbox)/, 'operate'],
  [/^\/settings/, 'operate'],
  [/^\/help/, 'start'],
  [/^\/[^/]+\/new/, 'record'],
  [/^\/[^/]+\/[^/]+/, 'record'],
  [/^\/[^/]+/, 'lists'],
];

/** @param kind of the view that a list shows, which has a chapter or part of its own */
export function chapterOf(path: string, kind: string | undefined): string {
  const chapter = places.find(([pattern]) => pattern.test(path))?.[1] ?? 'start';
  if (chapter !== 'lists') return chapter;
  return kind === 'board' || kind === 'calendar' || kind === 'map' ? 'views' : 'lists';
}
