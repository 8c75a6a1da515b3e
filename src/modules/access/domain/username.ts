/** What a username looks like: logging in makes capitals small, so one with a capital could never log in. */
export const usernamePattern = '^[a-z0-9][a-z0-9._-]{2,63}$';
