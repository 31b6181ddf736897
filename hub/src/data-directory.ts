import { access, constants, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { HubError } from '@dibao/shared/errors';

/** Makes the data directory when missing and makes sure it can be written. Throws in one line when not. */
export async function ensureDataDirectory(path: string): Promise<void> {
  // Others may pass through but not look around: PostgreSQL started by root runs as another user.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  try {
    await makeDirectory(path, mode);
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw describeFileError(error, path) ?? error;
  }
}

/**
 * One folder after the other from the top. (Node's recursive mkdir asks for ever where the system says "no such folder"
 * to making one, as it does below /proc.)
 */
async function makeDirectory(path: string, mode: number): Promise<void> {
  try {
    await mkdir(path, mode);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeDirectory(dirname(path), mode);
    await mkdir(path, mode);
  }
}

/** What a failure of the file system means for the operator, in one line; null for other errors. */
export function describeFileError(error: unknown, fallbackPath: string): HubError | null {
  const { code, path = fallbackPath } = error as NodeJS.ErrnoException;
  const text = (zh: string, en: string) => HubError.badInput(zh, en, { cause: error });
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return text(
        `磁盘已满，无法写入 ${path}。请腾出空间后重试。`,
        `The disk is full, ${path} cannot be written. Free some space and try again.`,
      );
    case 'EACCES':
    case 'EPERM':
      return text(
        `无权使用 ${path}。请检查其所有者和权限，或设置另一个 HUB_DATA_DIR。`,
        `${path} may not be used. Check its owner and permissions, or set another HUB_DATA_DIR.`,
      );
    case 'EROFS':
      return text(
        `${path} 在只读的盘上。请设置另一个 HUB_DATA_DIR。`,
        `${path} is on a read-only disk. Set another HUB_DATA_DIR.`,
      );
    case 'ENOENT':
      return text(
        `${path} 处不能建立目录。请设置另一个 HUB_DATA_DIR。`,
        `No folder can be made at ${path}. Set another HUB_DATA_DIR.`,
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return text(
        `${path} 不是目录。请设置另一个 HUB_DATA_DIR。`,
        `${path} is not a folder. Set another HUB_DATA_DIR.`,
      );
    default:
      return null;
  }
}
