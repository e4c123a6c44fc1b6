/** The chapters of the user guide, made from docs/guide by web/build/guide.ts. */
declare module 'virtual:guide/*' {
  export const chapters: readonly import('./useGuide.ts').Chapter[];
}
