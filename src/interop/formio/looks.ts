const keys = `labelPosition labelWidth labelMargin optionsLabelPosition customClass className tableView input id
_id _vid autofocus spellcheck showCharCount showWordCount showCount inputFormat widget refreshOn
refreshOnChange redrawOn clearOnHide clearOnRefresh dbIndex encrypted protected persistent modalEdit
tabindex inputType overlay allowCalculateOverride theme collapsible collapsed breadcrumb
breadcrumbClickable buttonSettings navigateOnEnter saveOnEnter scrollToTop nextPage hideLabel
lazyLoad lazy dataGridLabel templates inline inlineLayout size leftIcon rightIcon block action
disableOnInvalid rows wysiwyg editor fixedSize autoExpand delimiter requireDecimal applyMaskOn
displayMask validateOn validateWhenHidden useLocaleSettings hideInputLabels inputsLabelPosition
dayFirst idPath searchEnabled selectThreshold readOnlyValue customOptions useExactSearch ignoreCache
limit sort searchField searchDebounce searchThreshold minSearch fuseOptions uniqueOptions template
indexeddb authenticate disableLimit noRefreshOnScroll valueProperty dataSrc dataType lockKey
addonsSettings attributes isNew version displayInTimezone allowInput datepickerMode timePicker
defaultOpen shortcutButtons defaultDate selectFields selectValues cloneRows cellAlignment numRows
numCols header caption striped bordered hover condensed autoAdjust width offset push pull
currentWidth hideOnChildrenHidden tab row openWhenEmpty rowDrafts removeRow saveRow inlineEdit modal
displayAsTable initEmpty reorder addAnotherPosition defaultToFirstRow enableRowGroups layoutFixed
storage options dir image imageSize imageMimeType fileNameTemplate uploadOnly privateDownload
webcamSize fileKey tag hideControlLabels keyModified alwaysEnabled showValidations pageWidth tree
numberFormat thousandSeparator autoPopulate enableManualMode disableClearIcon provider
providerOptions manualModeViewString switchToManualModeLabel verticalLayout keepOverlayRatio
ariaLabel path pdfVersion titleize inputMasks allowMultipleMasks shortcut hideTime`

/** Keys of Form.io that say how things look, or how its own program handles them. */
export const formioLooks: ReadonlySet<string> = new Set(keys.split(/\s+/u))

/** Keys of the form itself that belong to its server and not to the questions. */
export const formioFormLooks: ReadonlySet<string> = new Set(
  '_id _vid machineName path type display owner project created modified created_at access submissionAccess fieldMatchAccess action settings tags controller revisions submissionRevisions pdfComponents form builder plan deleted state __v formVersion esign'.split(
    ' ',
  ),
)
