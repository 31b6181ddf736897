import { HubError, messageOf } from '@dibao/shared/errors';

/** Why a database could not be used, in one line, with its host and never its password. */
export function describeDatabaseError(error: unknown, url: string): HubError {
  const { hostname, port, username, pathname } = new URL(url);
  const where = `${hostname}:${port || '5432'}`;
  const role = decodeURIComponent(username);
  const database = decodeURIComponent(pathname.slice(1));
  const text = (zh: string, en: string) =>
    HubError.badInput(`数据库 ${where}：${zh}`, `Database ${where}: ${en}`, { cause: error });
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
      return text(
        '无法连接，没有程序在那里监听。请检查 DATABASE_URL 和数据库是否启动。',
        'cannot connect, nothing listens there. Check DATABASE_URL and whether the server runs.',
      );
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return text(
        '找不到这台主机。请检查 DATABASE_URL 中的主机名。',
        'there is no such host. Check the host name in DATABASE_URL.',
      );
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return text(
        '连接超时或不可达。请检查网络和防火墙。',
        'unreachable or too slow to answer. Check network and firewall.',
      );
    case '28P01':
    case '28000':
      return text(
        `拒绝了用户 ${role} 的登录。请检查用户名和密码。`,
        `refused the user ${role}. Check user name and password.`,
      );
    case '3D000':
      return text(`没有名为 ${database} 的库。`, `has no database called ${database}.`);
    case '42501':
      return text(`用户 ${role} 无权使用库 ${database}。`, `the user ${role} may not use the database ${database}.`);
    case '53300':
      return text(
        '连接数已满。请提高 max_connections 或减少其他连接。',
        'has no connection left. Raise max_connections or close others.',
      );
    case '53100':
      return text('磁盘已满。', 'its disk is full.');
    default:
      return text(messageOf(error), messageOf(error));
  }
}

/** A host with several addresses fails with all their errors in one. */
function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  const { code, message } = error as { code?: string; message?: string };
  return code ?? (/timeout/i.test(message ?? '') ? 'ETIMEDOUT' : undefined);
}
