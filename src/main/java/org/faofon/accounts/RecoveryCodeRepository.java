package org.faofon.accounts;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.common.security.CredentialHasher;
import org.faofon.network.NetworkClock;

/** Single-use codes for officers without their phone. The only writer of the table {@code officer_recovery_code}. */
@Singleton
class RecoveryCodeRepository {
    private static final int CODES = 10;
    private static final int LENGTH = 12;

    /** Without letters and digits that look alike; 31 of them make 59 bits a code. */
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final String ADD = "insert into officer_recovery_code (officer, code_hash) values (?, ?)";
    private static final String FORGET = "delete from officer_recovery_code where officer = ?";
    private static final String USE =
            "update officer_recovery_code set used_at = ? where officer = ? and code_hash = ? and used_at is null";
    private static final String LEFT =
            "select count(*) from officer_recovery_code where officer = ? and used_at is null";

    private final SqlRunner sql;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodeRepository(SqlRunner sql) {
        this.sql = sql;
    }

    /** New codes, which replace the old ones and cannot be retrieved later. */
    List<String> renew(String officer) {
        forget(officer);
        List<String> codes =
                IntStream.range(0, CODES).mapToObj(i -> newCode()).distinct().toList();
        codes.forEach(code -> sql.update(ADD, officer, hash(officer, code)));
        return codes;
    }

    /** Uses the code up; false if it is unknown or was used before. */
    boolean use(String officer, String typed) {
        return sql.update(USE, NetworkClock.world().instant(), officer, hash(officer, typed)) == 1;
    }

    int left(String officer) {
        return sql.find(LEFT, row -> row.getInt(1), officer).orElse(0);
    }

    void forget(String officer) {
        sql.update(FORGET, officer);
    }

    private String newCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private static String hash(String officer, String code) {
        return CredentialHasher.fingerprint(
                officer + "\n" + code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }
}
