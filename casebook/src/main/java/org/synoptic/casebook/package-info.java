/**
 * What a team keeps on one matter: documents as they came, what was read from them, what persons ruled.
 *
 * <p>Start at {@link org.synoptic.casebook.Casebook}, the one entry. Every change goes through {@code Ledger}, which writes
 * it and its line in the log in one transaction; {@code Originals} keeps bytes as files; {@code Store} is where SQLite and
 * PostgreSQL differ; {@code Table} lists what is kept in which columns. docs/casebook.md says what lies where on the disk.
 */
@NullMarked
package org.synoptic.casebook;

import org.jspecify.annotations.NullMarked;
