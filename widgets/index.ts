/**
 * Registers every element: `import 'amtswerk-widgets'`. Whoever uses few imports each by itself.
 *
 * @module
 */
import './elements/form/amt-form.ts'
import './elements/search/amt-search.ts'
import './elements/service/amt-service.ts'
import './elements/office/amt-office.ts'
import './elements/services/amt-services.ts'
import './elements/outbox/amt-outbox.ts'
import './elements/feedback/amt-feedback.ts'
