/** A customer and the people around it: what the product is about, drawn. Invented, and hidden from screen readers. */

import type { Language } from '../../../shared/labels.ts';
import { currentLanguage } from '../../base/texts.ts';
import styles from './signIn.module.css';

interface Person {
  readonly x: number;
  readonly y: number;
  readonly initials: string;
  readonly tint: string;
  readonly role: Readonly<Record<Language, string>>;
  /** What ties them to the customer. */
  readonly tie: Readonly<Record<Language, string>>;
}

const centre = { x: 260, y: 260 };
/** How far out on its line a tie is written. */
const nearness = 0.46;

const people: readonly Person[] = [
  {
    x: 120,
    y: 150,
    initials: '沈',
    tint: 'plum',
    role: { en: 'General manager', zh: '总经理' },
    tie: { en: 'visited 3 ×', zh: '拜访 3 次' },
  },
  {
    x: 410,
    y: 130,
    initials: 'MF',
    tint: 'sand',
    role: { en: 'Line engineer', zh: '产线工程师' },
    tie: { en: 'trained', zh: '已培训' },
  },
  {
    x: 440,
    y: 290,
    initials: '顾',
    tint: 'sky',
    role: { en: 'Purchasing', zh: '采购经理' },
    tie: { en: 'replied today', zh: '今天回复' },
  },
  {
    x: 330,
    y: 420,
    initials: '许',
    tint: 'teal',
    role: { en: 'Service', zh: '服务' },
    tie: { en: '5 / 5', zh: '5 / 5' },
  },
  {
    x: 150,
    y: 400,
    initials: 'PN',
    tint: 'violet',
    role: { en: 'Marketing', zh: '市场' },
    tie: { en: 'campaign', zh: '市场活动' },
  },
  {
    x: 80,
    y: 280,
    initials: '赵',
    tint: 'moss',
    role: { en: 'Sales', zh: '销售' },
    tie: { en: '¥1.86M quote', zh: '报价 186 万' },
  },
];

/** Width of a text of 11 px: Chinese characters are twice as wide as Latin ones. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 11 : 6.2), 20);
}

export function RelationsPicture() {
  const language = currentLanguage();
  return (
    <svg className={styles.picture} viewBox="30 90 460 390" fill="none" focusable="false" aria-hidden="true">
      <g stroke="var(--gx-line-strong)" strokeWidth="1.5">
        {people.map((person) => (
          <path key={person.initials} d={`M${centre.x} ${centre.y}L${person.x} ${person.y}`} />
        ))}
        <path d="M120 150L80 280L150 400M410 130L440 290L330 420" strokeDasharray="3 5" />
      </g>
      {people.map((person) => {
        const tie = person.tie[language];
        const width = widthOf(tie);
        const x = centre.x + (person.x - centre.x) * nearness;
        const y = centre.y + (person.y - centre.y) * nearness;
        return (
          <g key={person.initials}>
            <rect
              x={x - width / 2}
              y={y - 11}
              width={width}
              height="22"
              rx="11"
              fill="var(--gx-bg)"
              stroke="var(--gx-line)"
            />
            <text x={x} y={y + 4} fontSize="11" textAnchor="middle" fill="var(--gx-text-2)">
              {tie}
            </text>
          </g>
        );
      })}
      {people.map((person) => (
        <g key={person.initials} textAnchor="middle">
          <circle
            cx={person.x}
            cy={person.y}
            r="26"
            fill={`var(--gx-t-${person.tint})`}
            stroke="var(--gx-bg-soft)"
            strokeWidth="5"
          />
          <text
            x={person.x}
            y={person.y + 5.5}
            fontSize="15.6"
            fontWeight="600"
            fill={`var(--gx-t-${person.tint}-x)`}
          >
            {person.initials}
          </text>
          <rect
            x={person.x - widthOf(person.role[language]) / 2}
            y={person.y + 30}
            width={widthOf(person.role[language])}
            height="20"
            fill="var(--gx-bg-soft)"
          />
          <text x={person.x} y={person.y + 44} fontSize="12" fill="var(--gx-text-3)">
            {person.role[language]}
          </text>
        </g>
      ))}
      <circle
        cx={centre.x}
        cy={centre.y}
        r="36"
        fill="var(--gx-t-blue)"
        stroke="var(--gx-bg-soft)"
        strokeWidth="5"
      />
      <text
        x={centre.x}
        y={centre.y + 8}
        fontSize="21.6"
        fontWeight="600"
        textAnchor="middle"
        fill="var(--gx-t-blue-x)"
      >
        明
      </text>
    </svg>
  );
}
