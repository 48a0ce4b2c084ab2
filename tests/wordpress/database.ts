import { execFile, spawn } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ended } from '../browsers/display.ts'
import { eventually } from '../browsers/eventually.ts'

/** A MariaDB of one's own, which is reached through a socket only. */
export interface Database {
  readonly socket: string
  close(): Promise<void>
}

/** Makes one in a folder and starts it. */
export async function openDatabase(folder: string): Promise<Database> {
  const data = join(folder, 'database')
  const socket = join(folder, 'sql.sock')
  const common = ['--no-defaults', `--datadir=${data}`, ...(process.getuid?.() === 0 ? ['--user=root'] : [])]
  await promisify(execFile)('mariadb-install-db', [
    ...common,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ])
  const init =
    "CREATE DATABASE wordpress; CREATE USER wordpress@localhost IDENTIFIED BY ''; GRANT ALL ON wordpress.* TO wordpress@localhost;"
  const server = spawn(
    '/usr/sbin/mariadbd',
    [...common, `--socket=${socket}`, `--pid-file=${join(folder, 'sql.pid')}`, '--skip-networking'],
    { stdio: 'ignore' },
  )
  const php = `mysqli_report(MYSQLI_REPORT_OFF); $db = @mysqli_connect("localhost", "root", "", "", 0, $argv[1]); exit($db && mysqli_multi_query($db, $argv[2]) ? 0 : 1);`
  await eventually('MariaDB antwortet', async () => {
    await promisify(execFile)('php', ['-r', php, socket, init])
    return true
  })
  return { socket, close: () => ended(server) }
}
