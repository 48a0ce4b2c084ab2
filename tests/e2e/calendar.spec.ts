import { expect, test } from '@playwright/test'
import { tourOfPlace } from '../../src/model/in-order.ts'
import { CountyServer } from './support/county-server.ts'
import { catalogueOf } from './support/catalogue-of.ts'
import { parseCalendar } from './support/calendar.ts'

let county: CountyServer
test.beforeAll(async () => {
  county = await CountyServer.start()
})
test.afterAll(() => county.stop())

const { places, refuse, services } = await catalogueOf()

async function calendarAt(path: string) {
  const answer = await fetch(county.url + path)
  expect(answer.status, path).toBe(200)
  expect(answer.headers.get('content-type'), path).toContain('text/calendar')
  return parseCalendar(await answer.text())
}

const day = (date: string): string => date.replaceAll('-', '')

test('every place has its refuse dates as a file that calendars read', async () => {
  for (const [slug, { name }] of places) {
    const { properties, events } = await calendarAt(`orte/${slug}/abfuhr.ics`)
    expect(properties).toMatchObject({ VERSION: '2.0', 'X-WR-CALNAME': `Abfuhr in ${name}` })
    expect(events.length, slug).toBeGreaterThan(50)
    expect(new Set(events.map(({ UID }) => UID)).size, slug).toBe(events.length)
    for (const { DTSTART, DTSTAMP, SUMMARY, URL: url, alarm } of events) {
      expect(DTSTART).toMatch(/^\d{8}$/u)
      expect(DTSTAMP).toMatch(/^\d{8}T\d{6}Z$/u)
      expect(SUMMARY).toMatch(/^Abfuhr: \S/u)
      expect(url).toContain(`/orte/${slug}/#abfuhr`)
      expect(alarm).toMatchObject({ ACTION: 'DISPLAY', TRIGGER: '-P1D' })
    }
  }
})

test('a collection that a holiday moves stands on the day it comes', async () => {
  const [, tour] = tourOfPlace(refuse, 'sonnenau') ?? []
  const { events } = await calendarAt('orte/sonnenau/abfuhr.ics')
  const moved = tour?.moved ?? []
  expect(moved.length).toBeGreaterThan(0)
  for (const { from, to } of moved) {
    expect(
      events.filter(({ DTSTART }) => DTSTART === day(from)),
      from,
    ).toEqual([])
    const texts = events.filter(({ DTSTART }) => DTSTART === day(to)).map(({ DESCRIPTION }) => DESCRIPTION)
    expect(texts, to).toContain('Verschoben wegen eines Feiertags.')
  }
})

test('the page of a place leads to its file, and shows the same next collections', async ({ page }) => {
  await page.goto(`${county.url}orte/sonnenau/`)
  const { events } = await calendarAt('orte/sonnenau/abfuhr.ics')
  const dates = new Set(events.map(({ DTSTART }) => DTSTART))
  const shown = await page
    .locator('section[aria-labelledby=abfuhr] tr[data-until]')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['until'] ?? ''))
  expect(shown.length).toBeGreaterThan(3)
  expect(shown.filter((date) => !dates.has(day(date)))).toEqual([])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Alle Termine in den Kalender übernehmen' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('abfuhr.ics')
})

test('every deadline with a day has a file, with the day, the service and a reminder', async () => {
  const dated = [...services].flatMap(([slug, { title, deadlines = [] }]) =>
    deadlines.flatMap(({ on, what }) => (on ? [{ slug, title, what, on }] : [])),
  )
  expect(dated.length).toBeGreaterThan(10)
  for (const { slug, title, what, on } of dated) {
    const { events } = await calendarAt(`leistungen/${slug}/frist-${on}.ics`)
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({
      DTSTART: day(on),
      SUMMARY: `Frist: ${title}`,
      alarm: { TRIGGER: '-P28D' },
    })
    expect(events[0]?.DESCRIPTION?.split('\n')).toContain(what)
    expect(events[0]?.URL).toMatch(new RegExp(`/leistungen/${slug}/$`, 'u'))
  }
})

test('what is over by the time somebody looks is not announced', async ({ page }) => {
  await page.goto(`${county.url}orte/sonnenau/`)
  const rows = page.locator('tr[data-until]')
  const dates = await rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['until'] ?? ''))
  const [, , third = ''] = dates
  expect(await rows.filter({ visible: true }).count()).toBe(dates.length)
  await page.clock.setFixedTime(new Date(`${third}T10:00:00+01:00`))
  await page.reload()
  await expect(rows.filter({ visible: true })).toHaveCount(dates.filter((date) => date >= third).length)
})
