package org.liaison.collector.archive;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/**
 * Records in an object store that speaks S3. Objects cannot grow, so each append is an object of its own, a whole WARC file of
 * an
 * answer and its request: durable once the store has said yes, with nothing to recover after a crash, and readable by every
 * replica at once.
 */
final class ObjectRecords implements RecordStore {

    private final S3Client store;
    private final String bucket;
    private final String process;
    private final AtomicLong count = new AtomicLong();

    /**
     * @param store closed with this
     * @param process begins the names of the objects; no other process has the same
     */
    ObjectRecords(S3Client store, String bucket, String process) {
        this.store = store;
        this.bucket = bucket;
        this.process = process;
    }

    static S3Client client(ArchiveConfig.ObjectStore config) {
        return S3Client.builder().endpointOverride(URI.create(config.endpoint())).region(Region.of(config.region()))
                .credentialsProvider(StaticCredentialsProvider
                        .create(AwsBasicCredentials.create(config.accessKey(), config.secretKey())))
                // stores of one's own seldom have a host name for each bucket, and know checksums only where they must
                .serviceConfiguration(S3Configuration.builder().chunkedEncodingEnabled(false).build()).forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()).build();
    }

    @Override
    public Place append(byte[] records) throws IOException {
        String name = "%s-%08d.warc.gz".formatted(process, count.incrementAndGet());
        try {
            store.putObject(put -> put.bucket(bucket).key(name).contentType("application/warc"),
                    RequestBody.fromBytes(records));
            return new Place(name, 0);
        } catch (SdkException e) {
            throw new IOException("the object store does not take " + name, e);
        }
    }

    @Override
    public InputStream open(String file, long start, long length) throws IOException {
        try {
            return new Part(store.getObject(get -> get.bucket(bucket).key(file)
                    .range("bytes=" + start + "-" + (start + length - 1))), length);
        } catch (SdkException e) {
            throw new IOException("the object store does not give " + file, e);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
