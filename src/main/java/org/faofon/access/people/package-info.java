/**
 * The pages about accounts: the administrators' list of people, and everybody's own account. Input: forms. Output:
 * changes by {@link org.faofon.accounts.AccountService}. Start at {@link PeoplePage}.
 */
@NullMarked
package org.faofon.access.people;

import org.jspecify.annotations.NullMarked;
