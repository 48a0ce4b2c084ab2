/** Fillings that differ without their colour. Drawn once; bars name them. */
export function Patterns() {
  return (
    <svg class="eval-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern
          id="eval-stripes"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect class="eval-back" width="6" height="6" />
          <rect class="eval-good" width="3" height="6" />
        </pattern>
        <pattern id="eval-dots" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect class="eval-back" width="6" height="6" />
          <circle class="eval-bad" cx="3" cy="3" r="1.6" />
        </pattern>
      </defs>
    </svg>
  )
}
