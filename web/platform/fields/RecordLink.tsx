/** A link to a record by the singular name of its object. */
import { Link } from '@tanstack/react-router';
import { useObjectNamed } from '../../base/metadata.ts';
import { recordPath } from './recordPath.ts';
import values from './values.module.css';

interface RecordLinkProps {
  readonly object: string;
  readonly id: string;
  readonly label: string;
  /** Of the text around it, instead of the accent. */
  readonly plain?: boolean;
}

export function RecordLink({ object, id, label, plain = false }: RecordLinkProps) {
  const meta = useObjectNamed(object);
  if (!meta) return <span>{label}</span>;
  return (
    <Link to={recordPath(meta.plural, id)} className={plain ? values.plain : values.link}>
      {label}
    </Link>
  );
}
