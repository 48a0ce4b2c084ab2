import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { guideFile, installed } from './guide-file.ts'

const run = promisify(execFile)
const analyze = '/usr/bin/systemd-analyze'
const units = ['amtswerk.service', 'amtswerk-sicherung.service', 'amtswerk-sicherung.timer']

/** The guide's units in a folder, for the program as it lies here. */
async function unitsHere(): Promise<string[]> {
  const folder = await temporaryFolder()
  return Promise.all(
    units.map(async (name) => {
      const file = join(folder, name)
      await writeFile(file, (await guideFile(name)).replaceAll(installed.there, installed.here))
      return file
    }),
  )
}

describe('the guide’s systemd units', () => {
  test.each(units)('%s is nothing but sections, settings and remarks', async (name) => {
    const lines = (await guideFile(name)).trimEnd().split('\n')
    const odd = lines.filter(
      (line) => !/^(?:#.*|\[(?:Unit|Service|Timer|Install)\]|[A-Z][A-Za-z]+=.*|)$/u.test(line),
    )
    expect(odd).toEqual([])
  })

  test('start programs and scripts that are there', async () => {
    const texts = await Promise.all(units.map(guideFile))
    const commands = texts.flatMap((text) =>
      [...text.matchAll(/^ExecStart=(.*)$/gmu)].map(([, line]) => line),
    )
    expect(commands).toHaveLength(3)
    const paths = commands.flatMap((line) => [
      ...(line ?? '').matchAll(/\/opt\/amtswerk\/\S+|src\/\S+\.ts/gu),
    ])
    expect(paths.length).toBeGreaterThan(3)
    for (const [path] of paths) {
      const here = path.startsWith('src/')
        ? join(installed.here, path)
        : path.replace(installed.there, installed.here)
      expect(existsSync(here), path).toBe(true)
    }
  })

  test.runIf(existsSync(analyze))('hold nothing that systemd does not know', async () => {
    const { stdout, stderr } = await run(analyze, ['verify', '--man=no', ...(await unitsHere())])
    expect(stdout + stderr).toBe('')
  })

  test.runIf(existsSync(analyze))('leave the service hardly any right that it does not need', async () => {
    const [service = ''] = await unitsHere()
    // Tenths: 1.7 today, 9.6 for a service without any of it.
    const limit = ['--offline=yes', '--threshold=20']
    await expect(run(analyze, ['security', '--no-pager', ...limit, service])).resolves.toBeDefined()
  })
})

test('the guide’s command runs what it is told with the settings of the service', async () => {
  const folder = await temporaryFolder()
  const settings = join(folder, 'amtswerk.env')
  await writeFile(
    settings,
    (await guideFile('amtswerk.env')).replace(/^DATA_DIR=.*$/mu, `DATA_DIR=${folder}/daten`),
  )
  const script = join(folder, 'amtswerk.sh')
  const text = await guideFile('amtswerk.sh')
  await writeFile(
    script,
    text
      .replace('/etc/amtswerk/amtswerk.env', settings)
      .replaceAll(installed.there, folder)
      .replace('runuser -u amtswerk -- ', 'env '),
  )
  const show =
    'node -p "JSON.stringify([process.env.DATA_DIR, process.env.KEYS_PASSPHRASE_FILE ?? null, ...process.argv.slice(1)])"'
  const scripts = { build: show, inbox: show }
  await writeFile(join(folder, 'package.json'), JSON.stringify({ scripts }))
  const says = async (...args: string[]) => JSON.parse((await run('sh', [script, ...args])).stdout) as unknown
  expect(await says('build', '--', 'ein Wort')).toEqual([
    `${folder}/daten`,
    '/etc/amtswerk/passphrase',
    'ein Wort',
  ])
  // The office's key is opened by a person, not by the passphrase that lies on the server.
  expect(await says('inbox', '--', 'open', 'K7QM')).toEqual([`${folder}/daten`, null, 'open', 'K7QM'])
})
