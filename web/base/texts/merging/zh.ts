/** 合并相关的中文文本，随对话框加载。 */
import type { MergingTexts } from '../../texts.ts';
import { merging } from './merging.zh.ts';

export const zh: MergingTexts = { ...merging };
