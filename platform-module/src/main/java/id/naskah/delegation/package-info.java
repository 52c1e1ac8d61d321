/**
 * Positions, their holders, and who acts for whom on a given day. It answers for whom somebody may
 * act; what they then do is in {@code routing}.
 */
package id.naskah.delegation;
