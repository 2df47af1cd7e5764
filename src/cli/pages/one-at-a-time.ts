import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A piece of work that no other process on this machine does at the same time. */
export interface Hold {
	/** Lets the next one begin; the end of the process does so as well, however it comes. */
	readonly release: () => void;
}

/**
 * Waits until no other process is at work in a folder, and keeps others waiting from then on. What holds
 * is a socket that is listened on: the system takes it back when a process is killed, so that, unlike a
 * file, it is never left behind.
 * @param folder where the work is done
 * @param work what it is, as a word
 * @param onWait called once where another process is at work
 */
export async function oneAtATime(folder: string, work: string, onWait: () => void): Promise<Hold> {
	const address = addressOf(folder, work);
	let told = false;
	for (;;) {
		const hold = await listen(address);
		if (hold !== undefined) return hold;
		if (!told) onWait();
		told = true;
		await untilReleased(address);
	}
}

function addressOf(folder: string, work: string): string {
	const digest = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
	const name = `sourceline-${work}-${digest}`;
	if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
	// On Linux a name that no file has; elsewhere a file, which may outlive its process.
	return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.sock`);
}

/** undefined: another process listens there. */
function listen(address: string): Promise<Hold | undefined> {
	const waiting = new Set<Socket>();
	const server = createServer((socket) => {
		waiting.add(socket.unref());
		// Who waits may be killed as well.
		socket.on('error', () => waiting.delete(socket));
		socket.on('close', () => waiting.delete(socket));
	});
	// The work keeps the process alive, not its hold.
	server.unref();
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EADDRINUSE') resolve(undefined);
			else reject(error);
		});
		server.listen(address, () => {
			resolve({ release: () => release(server, waiting) });
		});
	});
}

function release(server: Server, waiting: ReadonlySet<Socket>): void {
	server.close();
	for (const socket of waiting) socket.destroy();
}

async function untilReleased(address: string): Promise<void> {
	const socket = connect(address);
	try {
		await once(socket, 'connect');
		socket.resume();
		await once(socket, 'close');
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		// Nobody listens any more: the file of a process that was killed, on systems where it is one.
		if (code === 'ECONNREFUSED' && !address.startsWith('\0')) rmSync(address, { force: true });
		else if (!['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(code ?? '')) throw error;
	} finally {
		socket.destroy();
	}
}
