/** The words of a comment as elements: text, names, addresses; never as HTML that somebody wrote. */
import { Fragment } from 'react';
import { type Part, readMarkup } from '../../../../shared/comments/markup.ts';
import styles from './comments.module.css';

export function CommentBody({ body }: { readonly body: string }) {
  return (
    <div className={styles.body}>
      {readMarkup(body).map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name and never move
        <p key={at} data-bullet={line.bullet || undefined}>
          {line.parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name and never move
            <Fragment key={index}>{drawn(part)}</Fragment>
          ))}
        </p>
      ))}
    </div>
  );
}

function drawn(part: Part) {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'bold':
      return <strong>{part.text}</strong>;
    case 'code':
      return <code>{part.text}</code>;
    case 'mention':
      return <span className={styles.mention}>@{part.label}</span>;
    case 'link':
      return (
        <a href={part.address} target="_blank" rel="noopener noreferrer nofollow">
          {part.address}
        </a>
      );
  }
}
