/** What stands in for a page whose code or first data is on its way. */
import { SkeletonRows } from '../components/SkeletonRows.tsx';
import styles from './frame.module.css';

export function PageSkeleton() {
  return (
    <div className={styles.waiting}>
      <SkeletonRows rows={8} />
    </div>
  );
}
