package org.faofon.ops.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPBEEncryptedData;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;

/**
 * Encryption by a passphrase as OpenPGP has it (RFC 4880, 5.3 and 5.13), so that {@code gpg --decrypt} opens a backup
 * without this program.
 */
final class OpenPgp {
    private static final int BUFFER = 1 << 16;

    /** The greatest count of RFC 4880, 3.7.1.3: 65,011,712 bytes are hashed for one guess of the passphrase. */
    private static final int MOST_HASHING = 0xff;

    private OpenPgp() {}

    static OutputStream encrypt(OutputStream out, String passphrase) throws IOException {
        PGPEncryptedDataGenerator encryption =
                new PGPEncryptedDataGenerator(new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                        .setWithIntegrityPacket(true)
                        .setSecureRandom(new SecureRandom()));
        PGPLiteralDataGenerator literal = new PGPLiteralDataGenerator();
        try {
            encryption.addMethod(new BcPBEKeyEncryptionMethodGenerator(
                    passphrase.toCharArray(),
                    new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA256),
                    MOST_HASHING));
            OutputStream encrypted = encryption.open(out, new byte[BUFFER]);
            OutputStream plain =
                    literal.open(encrypted, PGPLiteralData.BINARY, "backup.zip", PGPLiteralData.NOW, new byte[BUFFER]);
            return new Encrypted(plain, literal, encryption, out);
        } catch (PGPException e) {
            throw new IOException("Could not encrypt", e);
        }
    }

    /**
     * Opens what {@link #encrypt} wrote. That it is complete and unchanged is known when it was read to its end.
     *
     * @throws BackupException if the passphrase is wrong, or it is something else
     */
    static InputStream decrypt(InputStream in, String passphrase) throws IOException, BackupException {
        try {
            if (new BcPGPObjectFactory(in).nextObject() instanceof PGPEncryptedDataList list
                    && list.get(0) instanceof PGPPBEEncryptedData data) {
                InputStream clear = data.getDataStream(
                        new BcPBEDataDecryptorFactory(passphrase.toCharArray(), new BcPGPDigestCalculatorProvider()));
                if (new BcPGPObjectFactory(clear).nextObject() instanceof PGPLiteralData literal) {
                    return new Decrypted(literal.getInputStream(), data);
                }
            }
        } catch (PGPException | RuntimeException e) {
            throw new BackupException(
                    "The file cannot be decrypted: the passphrase is wrong, or the file is damaged.", e);
        } catch (IOException e) {
            throw new BackupException("The file is neither a backup nor an encrypted one.", e);
        }
        throw new BackupException("The file is neither a backup nor an encrypted one.");
    }

    /** Ends the packets from the inside to the outside. */
    private static final class Encrypted extends FilterOutputStream {
        private final PGPLiteralDataGenerator literal;
        private final PGPEncryptedDataGenerator encryption;
        private final OutputStream file;
        private boolean closed;

        Encrypted(
                OutputStream plain,
                PGPLiteralDataGenerator literal,
                PGPEncryptedDataGenerator encryption,
                OutputStream file) {
            super(plain);
            this.literal = literal;
            this.encryption = encryption;
            this.file = file;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                literal.close();
                encryption.close();
                file.close();
            }
        }
    }

    private static final class Decrypted extends java.io.FilterInputStream {
        private final PGPPBEEncryptedData data;

        Decrypted(InputStream in, PGPPBEEncryptedData data) {
            super(in);
            this.data = data;
        }

        @Override
        public int read() throws IOException {
            return checkAtEnd(super.read());
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return checkAtEnd(super.read(bytes, offset, length));
        }

        private int checkAtEnd(int read) throws IOException {
            try {
                if (read < 0 && !(data.isIntegrityProtected() && data.verify())) {
                    throw new IOException("the encrypted file was changed");
                }
            } catch (PGPException e) {
                throw new IOException("the encrypted file was changed", e);
            }
            return read;
        }
    }
}
