package org.faofon.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SafeCsvTest {
    private static String cell(Object value) {
        String csv = SafeCsv.write(List.of("a"), List.of(Arrays.asList(value)));
        return csv.substring(csv.indexOf("\r\n") + 2, csv.length() - 2).replaceFirst("^\"(.*)\"$", "$1");
    }

    @Test
    void textThatLooksLikeAFormulaIsText() {
        assertThat(cell("=1+1")).isEqualTo("'=1+1");
        assertThat(cell("@SUM(A1)")).isEqualTo("'@SUM(A1)");
        assertThat(cell("+66")).isEqualTo("'+66");
        assertThat(cell("-1")).isEqualTo("'-1");
        assertThat(cell(" =cmd|'/c calc'!A0")).contains("' =cmd");
        assertThat(cell("\t=1")).startsWith("'");
    }

    @Test
    void numbersStayNumbers() {
        assertThat(cell(new BigDecimal("-0.2"))).isEqualTo("-0.2");
        assertThat(cell(12.5)).isEqualTo("12.5");
    }

    @Test
    void commasQuotesAndThaiSurvive() {
        assertThat(cell("รร.\"ท่าแค\", พัทลุง")).isEqualTo("รร.\"\"ท่าแค\"\", พัทลุง");
    }

    @Test
    void excelLearnsThatItIsUtf8() {
        assertThat(SafeCsv.write(List.of("โรงเรียน"), List.of())).isEqualTo("\uFEFFโรงเรียน\r\n");
    }
}
