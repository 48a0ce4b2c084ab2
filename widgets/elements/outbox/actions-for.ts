import {
  type Application,
  confirmCarried,
  type Device,
  flushOutbox,
  forget,
  forgetReceipt,
  type OutboxDevice,
  reopen,
  retry,
  type Surroundings,
} from '../../delivery/index.ts'
import { leavesPage } from '../../contract/level.ts'
import { leaveWith } from '../../delivery/leave-with.ts'
import { exportKept } from '../../delivery/export.ts'
import { download } from '../form/download.ts'
import type { CardActions } from '../kept/application-card.ts'
import type { KeptUi } from '../kept/kept-ui.ts'

/** What a person can do with what lies on this device. */
export interface OutboxActions {
  readonly of: (application: Application) => CardActions
  readonly forgetReceipt: (id: string) => void
}

/** @param changed Called after each. */
export function actionsFor(
  device: Device,
  changed: () => void,
  surroundings: Surroundings,
  ui: KeptUi,
): OutboxActions {
  const act = (todo: (kept: OutboxDevice) => Promise<unknown>) => () => {
    if (device.keeps !== 'nothing') void todo(device).then(changed)
  }
  return {
    of: (application) => ({
      sendNow: act((kept) => sendNow(kept, application, surroundings)),
      edit: canEdit(application) ? act((kept) => edit(kept, application)) : undefined,
      save: act(async (kept) => {
        const file = await exportKept(kept, application.id)
        if (file) download(file.name, file.content)
      }),
      confirm: act((kept) => confirmCarried(kept.db, application)),
      forget: act(async (kept) => {
        if (confirm(ui.say('forgetSure'))) await forget(kept.db, application)
      }),
    }),
    forgetReceipt: (id) => {
      act((kept) => forgetReceipt(kept.db, id))()
    },
  }
}

async function sendNow(
  device: OutboxDevice,
  application: Application,
  surroundings: Surroundings,
): Promise<void> {
  const { backend } = application
  if (leavesPage(backend)) {
    await leaveWith(device, application, document)
    return
  }
  await retry(device.db, application)
  await flushOutbox(device, surroundings, true)
}

/** The form stands on the county's own page; where it stands on another website only that website knows. */
const canEdit = ({ draft, county }: Application): boolean =>
  draft !== undefined && new URL(county).origin === location.origin

async function edit(device: OutboxDevice, { id, county, form }: Application): Promise<void> {
  if ((await reopen(device.db, id)) !== 'no-draft')
    location.href = new URL(`formulare/${encodeURIComponent(form)}/`, county).href
}
