import { dump } from 'js-yaml'
import type { JsonObject } from '../../domain/frameworks/json.ts'

/** A library as YAML, its keys in the order in which they came. */
export const writeLibrary = (whole: JsonObject): string =>
  dump(whole, { lineWidth: 120, noRefs: true, skipInvalid: false })
