/**
 * What a person or a program is handed: records, spreadsheets, the terminal's tables, the report.
 *
 * <p>Start at {@link org.synoptic.present.Present}. Nothing here decides anything; it lays out a {@link
 * org.synoptic.model.Collation} as it is.
 */
@NullMarked
package org.synoptic.present;

import org.jspecify.annotations.NullMarked;
