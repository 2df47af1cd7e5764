/*
 * For the first file of a process of `step.ts`: the process ends when the one that started it has ended, in
 * whatever way, so that a build that was killed writes nothing more.
 */
process.once('disconnect', () => process.exit(1));
// To listen is no reason to stay when the work is done.
process.channel?.unref();
