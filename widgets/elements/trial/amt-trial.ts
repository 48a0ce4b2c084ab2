import { countyOf } from '../county-of.ts'
import { startTrial } from './start-trial.ts'

// First of all scripts: whatever the form's element asks for is answered here.
// While the site is being worked on, scripts lie elsewhere than on a built one.
startTrial(countyOf.script || new URL('/', location.href).href)
