/** Whether a job still writes to a change set is asked with each part of an undo; finished jobs stay, and grow many. */

export const name = '0031runsOfChangeSets';

export const core = `
create index runs_of_change_set on core.runs (change_set_id)
  where change_set_id is not null and state in ('queued', 'running', 'paused');
`;
