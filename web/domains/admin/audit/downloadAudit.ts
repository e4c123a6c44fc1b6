/** The lines that the page is narrowed to, as a file. */
import { api } from '../../../base/api.ts';
import { errorToast } from '../../../base/toast.tsx';
import { type AuditFilter, given } from './auditApi.ts';

export async function downloadAudit(filter: AuditFilter): Promise<void> {
  try {
    const { data } = await api.POST('/api/v1/audit/export', {
      body: given(filter) as object,
      parseAs: 'blob',
    });
    const address = URL.createObjectURL(data as unknown as Blob);
    const link = document.createElement('a');
    link.href = address;
    link.download = `audit-${new Date().toISOString().slice(0, 10)}.csv`;
    link.click();
    URL.revokeObjectURL(address);
  } catch (thrown) {
    errorToast(thrown);
  }
}
