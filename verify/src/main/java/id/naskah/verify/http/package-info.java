/** A site as its users reach it: addresses, tickets, requests, and what the REST API promises. */
package id.naskah.verify.http;
