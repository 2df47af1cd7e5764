/** Why a snapshot could not be made, in words for the person who asked for it. */
export class SnapshotError extends Error {
	override readonly name = 'SnapshotError';
}
