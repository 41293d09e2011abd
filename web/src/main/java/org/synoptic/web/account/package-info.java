/**
 * Who may come in, and as what: accounts in a file, passwords, second factors, sessions.
 *
 * <p>Start at {@link org.synoptic.web.account.Accounts}.
 */
@NullMarked
package org.synoptic.web.account;

import org.jspecify.annotations.NullMarked;
