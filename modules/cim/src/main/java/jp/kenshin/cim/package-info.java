/** IEC 61968 at the edge: what other systems send in CIM is translated here, and no other module knows a CIM type. */
@NullMarked
package jp.kenshin.cim;

import org.jspecify.annotations.NullMarked;
