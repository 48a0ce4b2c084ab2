/**
 * Runs a script on the Node that the dev dependency `node` brings, after installing what is missing. This file alone
 * must run on any Node from 20 on and on a bare clone, so it is plain JavaScript and imports no package.
 *
 * node src/cli/setup.mjs SCRIPT [ARGUMENT…]
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { env, execPath, exit, platform, stderr } from 'node:process'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const stamp = join(root, 'node_modules', '.amtswerk-installed')
const ownNode = join(root, 'node_modules', 'node', 'bin', platform === 'win32' ? 'node.exe' : 'node')
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted || !existsSync(ownNode)) {
  stderr.write(
    'Amtswerk richtet sich ein: Pakete werden geladen. Das dauert beim ersten Mal ein bis zwei Minuten …\n',
  )
  // Not `npm ci`: it refuses a lock file that lacks the binaries of other platforms, and a registry need not have them all.
  // `install --no-save` takes the same versions from the lock file and changes no file.
  const install = ['install', '--no-save']
  const npm = env.npm_execpath ? [execPath, [env.npm_execpath, ...install]] : ['npm', install]
  const { status } = spawnSync(npm[0], npm[1], { cwd: root, stdio: 'inherit', shell: platform === 'win32' })
  if (status !== 0) {
    stderr.write(
      '\nDie Pakete konnten nicht geladen werden. Bitte die Internetverbindung (oder den Proxy: npm config get proxy) prüfen und den Befehl wiederholen.\n',
    )
    exit(1)
  }
  writeFileSync(stamp, wanted)
}

const [script, ...rest] = process.argv.slice(2)
const child = spawn(ownNode, [script, ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...env, PATH: `${dirname(ownNode)}${delimiter}${env.PATH ?? ''}` },
})
// Whoever ends this process means the script: a server left behind would hold its port.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
// npm's shell passes no signal on: it is just gone.
const parent = process.ppid
const watch = () => process.ppid !== parent && child.kill('SIGTERM')
if (env.npm_lifecycle_event) setInterval(watch, 500).unref()
child.on('error', () => exit(1)).on('exit', (code) => exit(code ?? 1))
