export { type Asker, enqueue } from './enqueue.ts';
export { type JobKind, type JobState, jobKind, type Progress, type RunningJob } from './kind.ts';
export { listJobs } from './queries.ts';
export { prepareJobs } from './queue.ts';
export { cancelJob, getJob, watchJob } from './watch.ts';
export { startWorker, type Worker } from './worker.ts';
